import threading

score = 0
kick_off = threading.Barrier(2)


def home():
    global score
    kick_off.wait()
    score += 1  # expect: TW101


def guests():
    global score
    kick_off.wait()
    score -= 1  # expect: TW101


def main():
    teams = [threading.Thread(target=home), threading.Thread(target=guests)]
    for team in teams:
        team.start()
    for team in teams:
        team.join()
    print(score)


if __name__ == "__main__":
    main()
