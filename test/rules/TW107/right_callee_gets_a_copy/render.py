def render(scores):
    for player, score in scores.items():
        print(f"{player:20} {score:5}")
    print(len(scores), "players")
