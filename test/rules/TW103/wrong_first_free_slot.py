"""Whoever finds a slot free takes it: two that find the same one are both given it."""
import threading
import time

slots = [0] * 15
busy = False


def find_slot():
    for number in range(15):
        if slots[number] == 0:  # expect: TW103
            slots[number] = 1
            return number
    return None


def reserve():
    for number in range(15):
        if slots[number] == 0:  # expect: TW103
            port = 55000 + number
            slots[number] = 1
            break
    print("port", port)


def begin():
    global busy
    if not busy:  # expect: TW103
        busy = True
        return True
    return False


def serve(client):
    print(client, find_slot())
    reserve()
    if begin():
        time.sleep(1)


clients = [threading.Thread(target=serve, args=(number,)) for number in range(5)]
for client in clients:
    client.start()
for client in clients:
    client.join()
