def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import ipaddress as ip
for text in ("192.168.1.1", "::1", "2001:db8::8a2e:370:7334", "0.0.0.0", "255.255.255.255", "fe80::1%eth0", "::ffff:1.2.3.4", "256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "", "x", ":::", "1::2::3", "12345::", 5, 2**40, -1, b"\x01\x02\x03\x04", None):
    try:
        a = ip.ip_address(text)
        print(repr(text), a, repr(a), int(a), a.version, a.is_private, a.is_loopback, a.is_multicast, a.is_global, a.is_link_local, a.is_unspecified, a.is_reserved, a.exploded, a.compressed, a.packed, a.reverse_pointer, a.max_prefixlen)
    except Exception as error:
        print(repr(text), type(error).__name__, error)
n = ip.ip_network("192.168.0.0/28")
print(n, repr(n), n.netmask, n.hostmask, n.broadcast_address, n.num_addresses, list(n.hosts())[:2], len(list(n)), n[1], n[-1], ip.ip_address("192.168.0.5") in n, list(n.subnets(new_prefix=30))[:2], n.supernet(), n.overlaps(ip.ip_network("192.168.0.8/29")), n.subnet_of(n.supernet()), n.with_netmask, n.with_hostmask, n.prefixlen, n == ip.ip_network("192.168.0.0/255.255.255.240"), hash(n) == hash(ip.ip_network("192.168.0.0/28")), list(n.address_exclude(ip.ip_network("192.168.0.0/30"))))
for text in ("192.168.0.1/24", "1.2.3.4/33", "1.2.3.4/x", "1.2.3.4/255.0.255.0", "x/8", "::/129", 5):
    attempt(ip.ip_network, text)
print(ip.ip_network("192.168.0.1/24", strict=False), ip.ip_network("2001:db8::/126"), list(ip.ip_network("2001:db8::/126").hosts()), ip.ip_interface("10.0.0.5/8"), ip.ip_interface("10.0.0.5/8").network, ip.ip_interface("10.0.0.5/8").ip)
a = ip.ip_address("10.0.0.1")
print(a + 5, a - 1, a < ip.ip_address("10.0.0.2"), sorted([ip.ip_address("10.0.0.10"), a]), f"{a:b}", f"{a:#x}", f"{a:n}", list(ip.summarize_address_range(a, a + 6)), list(ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25")])), ip.v4_int_to_packed(5), ip.get_mixed_type_key(a), hash(a) == hash(ip.ip_address("10.0.0.1")), ip.IPv6Address("::ffff:1.2.3.4").ipv4_mapped)
attempt(lambda: a < ip.ip_address("::1"))
attempt(lambda: a + 2**32)
attempt(lambda: a + "x")
attempt(lambda: n[99])
attempt(lambda: list(n.subnets(new_prefix=20)))
attempt(format, a, "q")
attempt(setattr, a, "q", 1)
