import sys
import threading
import time

heights = []
lock = threading.Lock()


def measure(station):
    with open(station) as readings, lock:
        heights.append(max(map(float, readings)))


def send_out(stations):
    teams = [threading.Thread(target=measure, args=(station,)) for station in stations[:4]]
    for team in teams:
        team.start()
    return teams


def survey(stations):
    teams = send_out(stations)
    out = True
    while out:  # expect: TW302:information
        time.sleep(0.2)
        out = any(team.is_alive() for team in teams)
    print(heights)


def survey_again(stations):
    teams = send_out(stations)
    done = False
    while not done:  # expect: TW302:information
        time.sleep(0.2)
        done = not any(team.is_alive() for team in teams)
    print(heights)


survey(sys.argv[1:])
survey_again(sys.argv[1:])
