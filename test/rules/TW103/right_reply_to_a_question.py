"""The server's reply is tested, not the address that it was asked at: a new address does not make the reply untrue."""
import threading
import urllib.request

address = "http://localhost:8080/jobs"


def ask(path):
    with urllib.request.urlopen(address + path) as reply:
        return reply.read().decode()


def poll(start_at=None):
    global address
    url = start_at or address
    lines = urllib.request.urlopen(url + "?wait=1").read().decode().split("\n")
    if lines[0] == "MOVED":
        address = lines[1]
    elif ask("/moved") == "yes":
        address = "http://localhost:8081/jobs"


for first in (None, "http://localhost:9090/jobs"):
    threading.Thread(target=poll, args=(first,), daemon=True).start()
