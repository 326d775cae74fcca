"""Where a player stands in one list is used for another, from which others take entries out meanwhile."""

import threading
import time

players = []
scores = []


def play(player):
    time.sleep(0.01)
    place = players.index(player)  # expect: TW103
    players.remove(player)  # expect: TW105
    score = scores[place]
    del scores[place]
    print(player, "leaves with", score)


def main():
    for number in range(5):
        scores.append(number * 10)
        players.append(f"player {number}")
    threads = [threading.Thread(target=play, args=(player,)) for player in list(players)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
