import threading


def ping(address, found):
    if address % 7 == 0:
        found.append(address)  # expect: TW105


def scan(found):
    number = 0
    while number <= 200:
        threading.Thread(target=ping, args=(number, found), daemon=True).start()  # expect: TW208
        number += 1


def scan_from_one(found):
    number = 1
    while number <= 200:
        threading.Thread(target=ping, args=(number, found), daemon=True).start()
        number += 1


scan([])
scan_from_one([])
