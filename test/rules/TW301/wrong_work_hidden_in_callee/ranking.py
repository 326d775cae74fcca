from strength import table


def rank(year):
    teams = table(year, 2_000)
    best = max(teams, key=teams.get)
    print(year, best)
