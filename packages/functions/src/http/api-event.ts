import type { Caller } from "@contact-scanner/core/auth/authenticate";
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context as LambdaContext,
} from "aws-lambda";

/**
 * API Gateway's payload 2.0 as it passes through the middlewares: the body parsed, the caller known, and what a
 * scan that it starts goes on from.
 */
export type ApiEvent = Omit<APIGatewayProxyEventV2, "body"> & {
  body?: unknown;
  caller?: Caller;
  traceParent?: string | undefined;
};

export type ApiResult = APIGatewayProxyStructuredResultV2;

/** A Lambda handler for API Gateway HTTP API, payload 2.0. */
export type ApiHandler = (event: APIGatewayProxyEventV2, context: LambdaContext) => Promise<ApiResult>;
