/** Node has no Temporal yet; the browsers that Handrail supports have it. */
import "temporal-polyfill/global";
