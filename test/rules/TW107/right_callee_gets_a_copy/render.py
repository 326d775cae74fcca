def render(scores):
    rows = []
    for player, score in scores.items():
        rows.append(f"{player:20} {score:5}")
    return "\n".join(rows)
