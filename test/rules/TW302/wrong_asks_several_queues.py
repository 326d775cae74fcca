import queue
import threading

commands = queue.Queue()
images = queue.Queue()


def forward():
    while True:  # expect: TW302
        if not commands.empty():
            print("command", commands.get())
        if not images.empty():
            print("image", images.get())


threading.Thread(target=forward, daemon=True).start()
while True:
    commands.put(input())
