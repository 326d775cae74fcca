import subprocess


def ping(host):
    return subprocess.call(["ping", "-c1", host])
