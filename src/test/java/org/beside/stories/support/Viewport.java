package org.beside.stories.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;

/** The sizes, in CSS pixels, that every page is held to. */
enum Viewport {

    PHONE(390, 844),
    LAPTOP(1440, 900),
    /** What is left of 1280 pixels at 400 % zoom, see WCAG 2.2, success criterion 1.4.10. */
    NARROWEST(320, 640);

    private final int width;
    private final int height;

    Viewport(int width, int height) {
        this.width = width;
        this.height = height;
    }

    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, height);
    }

    void applyTo(Page page) {
        page.setViewportSize(width, height);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
