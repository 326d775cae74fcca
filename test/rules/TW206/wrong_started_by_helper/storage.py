import urllib.request


def store(url):
    with urllib.request.urlopen(url) as reply:
        print(url, reply.status)
