def log_name(number):
    return f"part-{number:03}.log"
