package feedsheaf.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What reading one file gave. */
public sealed interface Reading {

    /** What the author should mend, in the order of the file. */
    List<Problem> problems();

    /**
     * The file is an article.
     *
     * @param problems warnings: parts that were left out
     * @param readAgainAt the moment from which the same bytes mean something else
     */
    record Accepted(Article article, List<Problem> problems, Optional<Instant> readAgainAt) implements Reading {
        public Accepted {
            problems = List.copyOf(problems);
        }
    }

    /** The file is no article now. */
    sealed interface NoArticle extends Reading {

        /** Whether an earlier good version must not stay: the file says, or may say, that it is to be taken out. */
        boolean withdrawn();
    }

    /**
     * The file is meant to be an article and cannot be one.
     *
     * @param problems errors, at least one, and warnings
     */
    record Rejected(List<Problem> problems, boolean withdrawn) implements NoArticle {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The file has no front matter: a README, an empty file.
     *
     * @param withdrawn it has front matter after empty lines, and that would take the article out
     */
    record Ignored(boolean withdrawn) implements NoArticle {
        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }
}
