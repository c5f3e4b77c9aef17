package org.imdad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textsAndAttributesCannotBecomeMarkup() {
        String html = Html.element("a", "<script>&'\u0000\ud800")
                .attribute("title", "\" onclick=\"x")
                .document();

        assertThat(html)
                .isEqualTo(
                        "<!DOCTYPE html>\n<a title=\"&quot; onclick=&quot;x\">&lt;script&gt;&amp;&#39;\ufffd\ufffd</a>\n");
    }

    @Test
    void voidElementsHaveNoEnd() {
        assertThat(Html.element("p").child(Html.element("br")).text("x").document())
                .isEqualTo("<!DOCTYPE html>\n<p><br>x</p>\n");
    }

    @Test
    void styleSheetIsLeftAsItIs() {
        assertThat(Html.escape(ReportPage.styleSheet())).isEqualTo(ReportPage.styleSheet());
    }
}
