"""Two snails crawl across the screen, each on a thread of its own."""
import threading
import turtle

screen = turtle.Screen()
screen.title("snails")
fast = turtle.Turtle()
slow = turtle.Turtle()
slow.sety(50)


def crawl(snail, step):
    for _ in range(20):
        snail.forward(step)  # expect: TW501


for snail, step in ((fast, 8), (slow, 3)):
    threading.Thread(target=crawl, args=(snail, step), daemon=True).start()
screen.mainloop()
