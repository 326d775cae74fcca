import queue
import threading

commands = queue.Queue()
images = queue.Queue()


def draw(canvas):
    canvas.update()


def forward(canvas):
    while True:
        if not commands.empty():
            print("command", commands.get())
        draw(canvas)
        if not images.empty():
            print("image", images.get())


def main(canvas):
    threading.Thread(target=forward, args=(canvas,), daemon=True).start()
    while True:
        commands.put(input())
