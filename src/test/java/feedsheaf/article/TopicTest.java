package feedsheaf.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void keepsTheSpellingAndMakesTheSlug() {
        Topic topic = Topic.named("人工智能").orElseThrow();

        assertThat(topic.name()).isEqualTo("人工智能");
        assertThat(topic.slug()).isEqualTo("人工智能");
    }

    @Test
    void mayHaveASlugOf200BytesAndNotOneMore() {
        assertThat(Topic.named("é".repeat(100))).isPresent();
        assertThat(Topic.named("é".repeat(100) + "a")).isEmpty();
    }
}
