package org.imdad.cli;

import org.imdad.stats.rank.IncompleteBlocks;

/** Policies for missing values as words with hyphens. */
final class PolicyWords extends EnumWords<IncompleteBlocks> {

    PolicyWords() {
        super(IncompleteBlocks.class);
    }
}
