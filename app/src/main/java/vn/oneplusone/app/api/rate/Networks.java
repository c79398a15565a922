package vn.oneplusone.app.api.rate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What counts as one reader who is not signed in: an address of version 4, or 2^64 addresses of version 6, which one household has. */
final class Networks {
    /** So that no name is ever looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}(%\\w{1,16})?");

    private Networks() {}

    static String of(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return "unknown";
        }
        try {
            int zone = address.indexOf('%');
            byte[] bytes = InetAddress.getByName(zone < 0 ? address : address.substring(0, zone)).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
