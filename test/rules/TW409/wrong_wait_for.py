import threading

door = threading.Condition()
guests = []


def host():
    door.wait_for(lambda: guests)  # expect: TW409
    print("welcome")


def guest():
    with door:
        guests.append("ada")
        door.notify()


threads = [threading.Thread(target=host), threading.Thread(target=guest)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
