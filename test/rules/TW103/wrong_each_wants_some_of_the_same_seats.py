import random
import threading
import time

seats = {}


def book(agent, wishes):
    for seat in wishes:
        if seat not in seats:  # expect: TW103
            time.sleep(random.random() / 100)
            seats[seat] = agent


def main():
    rows = [f"{row}{col}" for row in range(1, 10) for col in "ABCD"]
    agents = []
    for name in ("desk", "phone", "web"):
        agent = threading.Thread(target=book, args=(name, random.sample(rows, 12)))
        agents.append(agent)
        agent.start()
    for agent in agents:
        agent.join()
    for seat in sorted(seats):
        print(seat, seats[seat])


main()
