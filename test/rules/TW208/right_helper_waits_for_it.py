import sys
import threading


def ask(host):
    print("asking", host)


def ask_for_a_second(host):
    thread = threading.Thread(target=ask, args=(host,), daemon=True)
    thread.start()
    thread.join()  # expect: TW206


for line in sys.stdin:
    ask_for_a_second(line)
