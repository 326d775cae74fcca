"""Where `start()` raises, there is no thread that could change anything."""
import socket
import threading


def knock(hosts, answers):
    for host in hosts:
        with socket.create_connection((host, 80), timeout=1) as link:
            answers.append(link.getpeername())


def scan(hosts, known):
    answers = list(known)
    knocking = threading.Thread(target=knock, args=(hosts, answers))
    try:
        knocking.start()
    except RuntimeError:
        for answer in answers:
            print("no thread to be had, so only", answer)
        return
    knocking.join()
    for answer in answers:
        print(answer)


scan(["a.example", "b.example"], ["c.example"])
