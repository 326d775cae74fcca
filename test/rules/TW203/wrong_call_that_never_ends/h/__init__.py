from .tasks import poll
