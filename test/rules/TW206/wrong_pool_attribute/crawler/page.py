import re
import urllib.request


def links(url):
    with urllib.request.urlopen(url) as reply:
        return re.findall(r'href="(https?://[^"]+)"', reply.read().decode())
