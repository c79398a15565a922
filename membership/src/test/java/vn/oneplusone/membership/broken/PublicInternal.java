package vn.oneplusone.membership.broken;

/** Could be used from anywhere. */
public class PublicInternal {}
