"""Both threads find the ticket old, and both hand it in for a new one: the second is refused."""
import threading
import urllib.request

ticket = ""


def renew():
    global ticket
    if len(ticket) < 8:  # expect: TW103
        ticket = urllib.request.urlopen("http://localhost:8080/renew?" + ticket).read().decode()


for _ in range(2):
    threading.Thread(target=renew, daemon=True).start()
