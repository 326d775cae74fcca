def cook(dish, portions=4, *, oven=180):
    print(f"{portions} times {dish} at {oven} degrees")


def serve(*dishes, **extras):
    print(dishes, extras)
