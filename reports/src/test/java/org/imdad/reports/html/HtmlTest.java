package org.imdad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void charactersThatTurnTheDirectionOfWritingAreReplaced() {
        assertThat(Html.escape("MNIST \u202e0.99\u2066 é 数 😀")).isEqualTo("MNIST \ufffd0.99\ufffd é 数 😀");
    }

    @Test
    void rawContentIsLeftAsItIsUnlessItWouldEndItsElement() {
        assertThat(Html.raw("script", "if (a < b && c) {}").document())
                .isEqualTo("<!DOCTYPE html>\n<script>if (a < b && c) {}</script>\n");
        assertThatThrownBy(() -> Html.raw("script", "'</SCRIPT>'")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.raw("script", "<!--<script>")).isInstanceOf(IllegalArgumentException.class);
    }
}
