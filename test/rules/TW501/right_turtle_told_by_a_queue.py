"""A thread only says where the snail is to go; the screen's own timer moves it."""
import queue
import threading
import time
import turtle

screen = turtle.Screen()
snail = turtle.Turtle()
steps = queue.Queue()


def plan():
    for step in range(20):
        steps.put(step)
        time.sleep(0.1)


def crawl():
    while not steps.empty():
        snail.forward(steps.get())
    screen.ontimer(crawl, 50)


threading.Thread(target=plan, daemon=True).start()
crawl()
screen.mainloop()
