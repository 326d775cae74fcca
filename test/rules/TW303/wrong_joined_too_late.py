import threading
import time

answer = None


def ask():
    global answer
    answer = input("Name: ")


thread = threading.Thread(target=ask)
thread.start()
time.sleep(10)  # expect: TW303
print("Hello", answer)
thread.join()
