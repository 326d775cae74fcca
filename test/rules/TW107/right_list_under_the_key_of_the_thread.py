"""Each thread has the list of the team that it was made for, and nobody else looks into it."""

import threading

members = {"red": [], "blue": []}


def enrol(team):
    for number in range(100):
        members[team].append(number)
    for number in members[team]:
        print(team, number)


threads = [threading.Thread(target=enrol, args=(team,)) for team in members]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
