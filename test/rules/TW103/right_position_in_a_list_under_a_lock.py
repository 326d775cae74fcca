"""One lock over the question where a player stands and what is done at that place; a list to which others only add."""

import threading
import time

players = []
scores = []
visitors = []
greetings = ["hello", "good day", "welcome", "come in", "there you are"]
lock = threading.Lock()


def play(player):
    time.sleep(0.01)
    with lock:
        place = players.index(player)
        players.remove(player)
        score = scores.pop(place)
    print(player, "leaves with", score)


def visit(visitor):
    with lock:
        visitors.append(visitor)
    place = visitors.index(visitor)
    print(greetings[place], visitors[place])


def main():
    with lock:
        for number in range(5):
            scores.append(number * 10)
            players.append(f"player {number}")
        names = list(players)
    threads = [threading.Thread(target=play, args=(player,)) for player in names]
    threads += [threading.Thread(target=visit, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
