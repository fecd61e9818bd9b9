package org.xianfeng.support.personaldata;

import io.smallrye.config.ConfigMapping;

import java.nio.file.Path;
import java.util.Optional;

/** Where the keys to personal data lie. Without them a program uses keys that everybody knows, which prod refuses. */
@ConfigMapping(prefix = "xianfeng.personal-data")
interface PersonalDataConfig {

    /** A file with the keys for encryption, as {@link NewKeys} writes it: all of them read, one of them writes. */
    Optional<Path> keysetFile();

    /**
     * A file with the key for keyed hashes: 32 random bytes, in Base64. It cannot be exchanged as easily as those of the
     * keyset, for every hash would have to be made again.
     */
    Optional<Path> hashKeyFile();
}
