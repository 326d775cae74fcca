import urllib.request


def download(name):
    with urllib.request.urlopen("https://example.org/" + name) as reply:
        return reply.read()


def upload(name, content):
    request = urllib.request.Request("https://example.net/" + name, data=content, method="PUT")
    with urllib.request.urlopen(request) as reply:
        return reply.status
