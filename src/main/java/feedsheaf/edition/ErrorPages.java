package feedsheaf.edition;

import feedsheaf.document.RenderedDocument;

/**
 * What people see where no document is.
 *
 * @param notFound the page of 404
 * @param gone the page of 410
 */
public record ErrorPages(RenderedDocument notFound, RenderedDocument gone) {}
