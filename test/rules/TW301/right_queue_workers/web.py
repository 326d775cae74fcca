import urllib.request


def read(url):
    with urllib.request.urlopen(url) as reply:
        return reply.read().decode()
