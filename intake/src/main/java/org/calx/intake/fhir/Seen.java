package org.calx.intake.fhir;

/** Which resources came already, by a fingerprint of eight bytes each. Beyond a million it remembers no more. */
final class Seen {
    private static final int MOST = 1 << 20;

    private long[] table = new long[1 << 8];
    private int size;

    /** Whether that name was seen before; from now on it was. */
    boolean again(String name) {
        long print = fingerprint(name);
        int at = place(table, print);
        if (table[at] != 0) {
            return true;
        }
        if (size < MOST) {
            table[at] = print;
            size++;
            if (2 * size > table.length) {
                grow();
            }
        }
        return false;
    }

    private void grow() {
        long[] larger = new long[4 * table.length];
        for (long print : table) {
            if (print != 0) {
                larger[place(larger, print)] = print;
            }
        }
        table = larger;
    }

    private static int place(long[] table, long print) {
        int at = (int) (print >>> 32) & table.length - 1;
        while (table[at] != 0 && table[at] != print) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    /** FNV-1a, its bits mixed once more. Never 0. */
    private static long fingerprint(String name) {
        long print = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            print = (print ^ name.charAt(i)) * 0x100000001b3L;
        }
        print = (print ^ print >>> 31) * 0x9E3779B97F4A7C15L;
        return print == 0 ? 1 : print;
    }
}
