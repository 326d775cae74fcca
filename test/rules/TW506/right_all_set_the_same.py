"""Each thread makes the same settings: whoever comes last finds what it sets."""

import os
import socket
import sys
import threading


class Tee:
    def __init__(self, path):
        self.log = open(path, "a")

    def write(self, text):
        self.log.write(text)


TEE = Tee("run.log")
PATIENCE = 20


class Probe:
    def measure(self, host):
        socket.setdefaulttimeout(PATIENCE)
        os.umask(0o022)
        sys.stdout = TEE
        with socket.create_connection((host, 80)) as line:
            line.sendall(b"HEAD / HTTP/1.0\r\n\r\n")
            print(host, line.recv(100))


def sweep(hosts):
    probe = Probe()
    probes = [threading.Thread(target=probe.measure, args=(host,)) for host in hosts]
    for one in probes:
        one.start()
    for one in probes:
        one.join()


sweep(["alpha", "beta", "gamma"])
