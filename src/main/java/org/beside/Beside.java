package org.beside;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Beside {

    public static void main(String[] args) {
        SpringApplication.run(Beside.class, args);
    }
}
