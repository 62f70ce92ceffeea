package feedsheaf.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void keepsTheSpellingAndEncodesTheSlugForUrls() {
        Topic topic = Topic.named("人工智能").orElseThrow();

        assertThat(topic.name()).isEqualTo("人工智能");
        assertThat(topic.encodedSlug()).isEqualTo("%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD");
    }

    @Test
    void mayHaveASlugOf200BytesAndNotOneMore() {
        assertThat(Topic.named("é".repeat(100))).isPresent();
        assertThat(Topic.named("é".repeat(100) + "a")).isEmpty();
    }
}
