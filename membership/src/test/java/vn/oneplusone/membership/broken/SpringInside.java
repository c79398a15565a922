package vn.oneplusone.membership.broken;

import org.springframework.stereotype.Component;

/** A decision that Spring would find by itself. */
@Component
public class SpringInside {}
