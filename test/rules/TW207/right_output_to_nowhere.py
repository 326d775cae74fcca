"""A prompt on a daemon thread; where nobody reads its output any more, that goes nowhere."""
import os
import sys
import threading


def say(text):
    try:
        print(text, flush=True)
    except OSError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")


class Prompt(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)

    def run(self):
        while True:
            try:
                say(input("> "))
            except EOFError:
                return


Prompt().start()
threading.Event().wait(60)
