package org.calx.intake.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Jackson's parser, which passes over what nobody reads without taking it apart: it only counts brackets outside of
 * texts. About half of a record is passed over. Of what is wrong within it, only a character that can stand in no value
 * and brackets that do not close are found. They tell of a lost quotation mark, because words then stand outside of
 * texts.
 */
final class SkippingParser extends UTF8StreamJsonParser {
    private static final byte[] KINDS = new byte[256];
    private static final byte OPENS = 1;
    private static final byte CLOSES = 2;
    private static final byte QUOTE = 3;
    private static final byte NEW_LINE = 4;
    private static final byte OF_NO_VALUE = 5;

    /** Characters of numbers, of true, false and null, and of what stands where a number has no value. */
    private static final String OF_VALUES = "0123456789+-.eE" + "truefalsenull" + "NaN" + "Infinity";

    static {
        Arrays.fill(KINDS, OF_NO_VALUE);
        for (char c : (OF_VALUES + ",: \t\r").toCharArray()) {
            KINDS[c] = 0;
        }
        KINDS['{'] = OPENS;
        KINDS['['] = OPENS;
        KINDS['}'] = CLOSES;
        KINDS[']'] = CLOSES;
        KINDS['"'] = QUOTE;
        KINDS['\n'] = NEW_LINE;
    }

    /** Makes such parsers for streams of UTF-8. */
    static final class Factory extends JsonFactory {
        private static final long serialVersionUID = 1;

        Factory(JsonFactoryBuilder settings) {
            super(settings);
        }

        SkippingParser parser(InputStream in) throws IOException {
            return (SkippingParser) createParser(in);
        }

        @Override
        protected JsonParser _createParser(InputStream in, IOContext context) {
            return new SkippingParser(this, in, context, _byteSymbolCanonicalizer.makeChild(getFactoryFeatures()));
        }
    }

    private SkippingParser(Factory factory, InputStream in, IOContext context, ByteQuadsCanonicalizer names) {
        super(
                context,
                factory.getParserFeatures(),
                in,
                factory.getCodec(),
                names,
                context.allocReadIOBuffer(),
                0,
                0,
                0,
                true);
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        if (_currToken != null && _currToken.isStructStart()) {
            skipToEnd();
        }
        return this;
    }

    /** Passes over the rest of the object or list that the parser stands in; its end becomes the current token. */
    void skipToEnd() throws IOException {
        boolean object = _parsingContext.inObject();
        if (_tokenIncomplete) {
            _tokenIncomplete = false;
            _skipString();
        }
        int end = closing();
        if (end != (object ? '}' : ']')) {
            _reportMismatchedEndMarker(end, object ? '}' : ']');
        }
        _parsingContext = _parsingContext.clearAndGetParent();
        _updateToken(object ? JsonToken.END_OBJECT : JsonToken.END_ARRAY);
    }

    /** Reads on to the bracket that closes what the parser stands in, and returns it. */
    private int closing() throws IOException {
        int depth = 1;
        while (true) {
            byte[] bytes = _inputBuffer;
            int end = _inputEnd;
            int i = _inputPtr;
            while (i < end) {
                int kind = KINDS[bytes[i++] & 0xFF];
                if (kind == QUOTE) {
                    i = afterText(i);
                    end = _inputEnd;
                } else if (kind == NEW_LINE) {
                    _currInputRow++;
                    _currInputRowStart = i;
                    i = ByteSearch.notSpace(bytes, i, end);
                } else if (kind == OPENS) {
                    depth++;
                } else if (kind == CLOSES && --depth == 0) {
                    _inputPtr = i;
                    return bytes[i - 1];
                } else if (kind == OF_NO_VALUE) {
                    _inputPtr = i;
                    _reportUnexpectedChar(bytes[i - 1] & 0xFF, "expected a value");
                }
            }
            more();
        }
    }

    /** The place after the text whose first character is at that place; more input may have been read. */
    private int afterText(int start) throws IOException {
        int i = start;
        while (true) {
            i = ByteSearch.quoteOrBackslash(_inputBuffer, i, _inputEnd);
            if (i == _inputEnd) {
                more();
                i = _inputPtr;
            } else if (_inputBuffer[i++] == '"') {
                return i;
            } else if (i == _inputEnd) {
                more();
                i = _inputPtr + 1;
            } else {
                i++;
            }
        }
    }

    /** Reads more input into the buffer; its end is the end of a part that nobody closed. */
    private void more() throws IOException {
        _inputPtr = _inputEnd;
        if (!_loadMore()) {
            _handleEOF();
        }
    }
}
