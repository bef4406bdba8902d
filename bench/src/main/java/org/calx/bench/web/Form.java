package org.calx.bench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form as it stands on a page of the guide. Reads only the markup that the guide writes. */
record Form(
        String action,
        List<Field> hidden,
        List<Field> boxes,
        List<Field> buttons,
        List<String> numbers,
        boolean words) {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(input|button|textarea)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(type|name|value|class)=\"([^\"]*)\"");

    /** One name with its value. */
    record Field(String name, String value) {}

    /** The first form of the page that is sent to an address beginning so. */
    static Optional<Form> on(String page, String start) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (form.group(1).startsWith(start)) {
                return Optional.of(read(form.group(1), form.group()));
            }
        }
        return Optional.empty();
    }

    private static Form read(String action, String markup) {
        Form form = new Form(
                action,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                markup.contains("<textarea"));
        Matcher tag = TAG.matcher(markup);
        while (tag.find()) {
            String type = "";
            String name = "";
            String value = "";
            String looks = "";
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                String said = attribute.group(2);
                switch (attribute.group(1)) {
                    case "type" -> type = said;
                    case "name" -> name = said;
                    case "value" -> value = said;
                    default -> looks = said;
                }
            }
            Field field = new Field(name, value.replace("&amp;", "&"));
            if (type.equals("hidden")) {
                form.hidden.add(field);
            } else if (type.equals("checkbox")) {
                form.boxes.add(field);
            } else if (looks.equals("number")) {
                form.numbers.add(name);
            } else if (tag.group(1).equals("button") && !name.isEmpty()) {
                form.buttons.add(field);
            }
        }
        return form;
    }

    Optional<Field> button(String value) {
        return buttons.stream().filter(b -> b.value().equals(value)).findFirst();
    }
}
