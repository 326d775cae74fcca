def meet(one, other, year):
    score = 0
    for minute in range(90):
        score += (one * minute + other * year) % 3 - 1
    return score


def table(year, count):
    strengths = {}
    for one in range(count):
        for other in range(count):
            strengths[one] = strengths.get(one, 0) + meet(one, other, year)
    return strengths
