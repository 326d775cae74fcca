import threading
import time


def listen():
    while True:
        print(input("? "))


threads = [threading.Thread(target=listen, name="listen", daemon=True)]


def look_after():
    for thread in threads:
        if not thread.is_alive():
            print(thread.name, "has died")
            thread.start()  # expect: TW205


for thread in threads:
    thread.start()
while True:
    time.sleep(60)
    look_after()
