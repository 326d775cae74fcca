import socket
from urllib.request import urlopen


def fetch(name, seconds):
    socket.setdefaulttimeout(seconds)  # expect: TW506
    with urlopen(f"https://example.com/{name}") as page:
        print(len(page.read()))
