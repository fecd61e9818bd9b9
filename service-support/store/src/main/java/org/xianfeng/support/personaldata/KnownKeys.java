package org.xianfeng.support.personaldata;

/** Keys for development and tests. They are printed here, so they protect nothing; production refuses them. */
final class KnownKeys {

    static final String KEYSET =
            """
            {"primaryKeyId":2141167534,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
            "value":"GiCkQ3AjkZEjR2J5ldFS92EZZcWaMHsDae0vinhUizmQNg==","keyMaterialType":"SYMMETRIC"},\
            "status":"ENABLED","keyId":2141167534,"outputPrefixType":"TINK"}]}""";

    static final String HASH_KEY = "a25vd24ta2V5LWZvci10ZXN0cy1vbmx5LW5vdC1zYWY=";

    private KnownKeys() {}
}
