package org.beside.matching;

import org.beside.matching.policy.MatchPolicy;
import org.beside.matching.policy.RingPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatchingRules {

    @Bean
    RingPolicy ringPolicy() {
        return new MatchPolicy();
    }
}
